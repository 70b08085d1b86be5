//! Processor time, as Linux counts it.

use std::{fs, time::Duration};

use afterglow_sample::SampleError;

/// Linux tells processor time to programs in hundredths of a second (`USER_HZ`, proc(5)).
const TICK: Duration = Duration::from_millis(10);

/// Where in `/proc/self/stat`, counted from behind the program's name, the time of this program and that of its ended children stand.
const OWN: usize = 11;
const CHILDREN: usize = 13;

/// Processor time of the bench itself and of what it ran.
pub struct Processor;

impl Processor {
    /// Of this program, so far.
    pub fn of_this() -> Result<Duration, SampleError> {
        Self::at(OWN)
    }

    /// Of the programs that it ran and that have ended.
    pub fn of_children() -> Result<Duration, SampleError> {
        Self::at(CHILDREN)
    }

    /// The program's own time and the kernel's for it.
    fn at(place: usize) -> Result<Duration, SampleError> {
        let text = fs::read_to_string("/proc/self/stat")?;
        let (_, numbers) = text.rsplit_once(") ").ok_or("processor time is not told")?;
        let ticks: Vec<u32> = numbers.split(' ').skip(place).take(2).map(str::parse).collect::<Result<_, _>>()?;
        Ok(TICK * ticks.iter().sum::<u32>())
    }
}
