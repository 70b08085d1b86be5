//! The frame header of a JPEG and the bookkeeping over its scans: is every coefficient of every component there? Decoders do not ask,
//! and show the missing rest of a photograph in grey.
//!
//! Data missing at the end of the very last scan, or after the last restart marker, is not noticed here.

use crate::ImagingError;

/// A progressive picture has about ten scans. Each costs a pass over all coefficients, so that a small file with thousands of empty ones
/// would keep the machine busy for hours.
const MAX_SCANS: u32 = 100;

/// One colour component.
struct Component {
    id: u8,
    horizontal: u32,
    vertical: u32,
}

/// What the frame header says.
pub(super) struct Frame {
    pub(super) width: u32,
    pub(super) height: u32,
    progressive: bool,
    components: Vec<Component>,
}

impl Frame {
    /// Reads a frame header, whose marker says how the picture is coded.
    pub(super) fn read(marker: u8, data: &[u8]) -> Result<Frame, ImagingError> {
        let format = match marker {
            0xC0..=0xC2 => None,
            0xC3 => Some("lossless JPEG"),
            0xC5..=0xC7 => Some("hierarchical JPEG"),
            _ => Some("arithmetic JPEG"),
        };
        if let Some(format) = format {
            return Err(ImagingError::Unsupported { format });
        }
        let &[precision, h1, h2, w1, w2, count, ref rest @ ..] = data else { return Err(ImagingError::Damaged) };
        if precision != 8 {
            return Err(ImagingError::Unsupported { format: "12-bit JPEG" });
        }
        if !matches!(count, 1 | 3 | 4) || rest.len() != usize::from(count) * 3 {
            return Err(ImagingError::Damaged);
        }
        let component = |of: &[u8]| Component { id: of[0], horizontal: u32::from(of[1] >> 4), vertical: u32::from(of[1] & 15) };
        let components: Vec<Component> = rest.chunks_exact(3).map(component).collect();
        if components.iter().any(|of| !(1..=4).contains(&of.horizontal) || !(1..=4).contains(&of.vertical)) {
            return Err(ImagingError::Damaged);
        }
        let (width, height) = (u32::from(u16::from_be_bytes([w1, w2])), u32::from(u16::from_be_bytes([h1, h2])));
        Ok(Frame { width, height, progressive: marker == 0xC2, components })
    }

    /// How many units a scan over these components counts between restart markers.
    fn units(&self, components: &[usize]) -> u64 {
        let most = |of: fn(&Component) -> u32| self.components.iter().map(of).max().unwrap_or(1);
        let (h_most, v_most) = (most(|of| of.horizontal), most(|of| of.vertical));
        let (h, v) = match components {
            // A scan over one component is coded block by block, without regard to the others.
            [only] => (self.components[*only].horizontal, self.components[*only].vertical),
            _ => (1, 1),
        };
        u64::from((self.width * h).div_ceil(8 * h_most)) * u64::from((self.height * v).div_ceil(8 * v_most))
    }
}

/// How many low bits of each coefficient are still to come, by component; `None` if nothing has come yet.
type Missing = [[Option<u8>; 64]; 4];

/// The scans seen so far.
pub(super) struct Scans {
    /// How many units lie between restart markers; 0 if there are none.
    pub(super) restart_interval: u16,
    count: u32,
    current: Vec<usize>,
    missing: Missing,
}

impl Default for Scans {
    fn default() -> Self {
        Scans { restart_interval: 0, count: 0, current: Vec::new(), missing: [[None; 64]; 4] }
    }
}

impl Scans {
    /// Whether the first has begun.
    pub(super) fn any(&self) -> bool {
        self.count > 0
    }

    /// Reads a scan header and notes which coefficients the scan brings.
    pub(super) fn begin(&mut self, frame: &Frame, data: &[u8]) -> Result<(), ImagingError> {
        self.count += 1;
        let (&count, rest) = data.split_first().ok_or(ImagingError::Damaged)?;
        let (ids, progress) = rest.split_at_checked(usize::from(count) * 2).ok_or(ImagingError::Damaged)?;
        let &[first, last, bits] = progress else { return Err(ImagingError::Damaged) };
        let place = |of: &[u8]| frame.components.iter().position(|component| component.id == of[0]);
        let current: Option<Vec<usize>> = ids.chunks_exact(2).map(place).collect();
        self.current = current.filter(|current| !current.is_empty()).ok_or(ImagingError::Damaged)?;
        // Only progressive scans carry a part; writers of sequential ones have been seen to leave these bytes at zero.
        let (first, last, low) = if frame.progressive { (usize::from(first), usize::from(last), bits & 15) } else { (0, 63, 0) };
        if self.count > MAX_SCANS || first > last || last > 63 {
            return Err(ImagingError::Damaged);
        }
        for &component in &self.current {
            self.missing[component][first..=last].fill(Some(low));
        }
        Ok(())
    }

    /// Checks a scan's restart markers once its data has been passed over: too few, and the data was cut short.
    pub(super) fn end(&self, frame: &Frame, restarts: u64) -> Result<(), ImagingError> {
        if self.restart_interval == 0 {
            return Ok(());
        }
        let expected = frame.units(&self.current).div_ceil(u64::from(self.restart_interval)) - 1;
        if restarts < expected { Err(ImagingError::Damaged) } else { Ok(()) }
    }

    /// Checks that every coefficient of every component has come down to its last bit.
    pub(super) fn check_complete(&self, frame: &Frame) -> Result<(), ImagingError> {
        let all = self.missing.iter().take(frame.components.len()).flatten().all(|missing| *missing == Some(0));
        if all { Ok(()) } else { Err(ImagingError::Damaged) }
    }
}
