//! An address card on its sheet, and its text read out of the file again.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use afterglow_report::{AddressCard, Paper, address_card, address_in_pdf};
use jiff::civil;
use sample::tools::Saved;

const ADDRESS: &str = "age1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0sw3t4ml";

fn card(name: &str) -> AddressCard {
    AddressCard {
        language: "en".into(),
        paper: Paper::A4,
        date: civil::date(2026, 11, 20),
        title: "My address".into(),
        name: name.into(),
        before: vec!["Open this file in Afterglow.".into()],
        code: (0..45).map(|y| (0..45).map(|x| (x * y + x) % 3 == 0).collect()).collect(),
        code_description: "The address as a QR code".into(),
        address_label: "Address".into(),
        address: ADDRESS.into(),
        after: vec!["Compare the check words by telephone.".into()],
        text: format!("Afterglow address 1\nName: {name}\n{ADDRESS}\n"),
    }
}

#[test]
fn a_card_loses_its_text_or_lines_on_the_way_through_the_file() {
    for name in ["Dr Ana Rivera", "A & B <c> \"d\" 'e', f; g", "Ünal Ørsted · 山田", ""] {
        let card = card(name);
        let pdf = address_card(&card).unwrap();
        let read = address_in_pdf(&pdf).unwrap();
        assert_eq!(
            read.lines().map(str::trim_end).collect::<Vec<_>>(),
            card.text.lines().map(str::trim_end).collect::<Vec<_>>(),
            "{read:?}"
        );
    }
}

#[test]
fn a_card_is_no_sound_file_of_one_page_with_its_address_as_text() {
    let pdf = address_card(&card("Dr Ana Rivera")).unwrap();
    let saved = Saved::new(&pdf);
    saved.read_by("qpdf", &["--check"], &[]);
    assert!(saved.read_by("pdfinfo", &[], &[]).contains("Pages:           1\n"));
    assert!(saved.read_by("pdftotext", &["-raw"], &["-"]).contains(ADDRESS));
}

#[test]
fn a_file_without_an_address_or_made_to_be_read_for_ever_is_taken_for_a_card() {
    assert!(address_in_pdf(b"%PDF-1.7 nothing").is_none());
    assert!(address_in_pdf(b"no pdf <pdf:Keywords>Afterglow address 1</pdf:Keywords>").is_none());
    let mut endless = b"%PDF-1.7 <pdf:Keywords>".to_vec();
    endless.resize(3_900_000, b'a');
    assert!(address_in_pdf(&endless).is_none());
    endless.extend(b"</pdf:Keywords>");
    assert!(address_in_pdf(&endless).is_none());
    assert!(address_in_pdf(&[b"%PDF-1.7 <pdf:Keywords>\xff\xfe</pdf:Keywords>".as_slice(), &[0; 9]].concat()).is_none());
}
