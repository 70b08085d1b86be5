//! Address cards and check words.

use std::collections::HashSet;

use afterglow_share::*;
use proptest::prelude::*;

use crate::support::error;

const RECIPIENT: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";

fn recipient() -> Recipient {
    RECIPIENT.parse().unwrap()
}

fn card() -> AddressCard {
    AddressCard::new("Dr Ana Rivera", recipient())
}

#[test]
fn the_format_of_a_card_changes() {
    assert_eq!(card().to_text(), format!("Afterglow address 1\nName: Dr Ana Rivera\n{RECIPIENT}\n"));
}

/// Written down once: words that change would accuse every therapist of being somebody else.
#[test]
fn the_check_words_of_a_recipient_change() {
    assert_eq!(check_words(&recipient()).join(" "), "text sail gather build choice swarm");
}

#[test]
fn two_recipients_have_the_same_words() {
    let words: HashSet<_> = (0..500).map(|_| check_words(&Identity::generate().recipient())).collect();
    assert_eq!(words.len(), 500);
    let different: HashSet<_> = words.iter().flatten().collect();
    assert!(different.len() > 1_000, "{} words of 2048 in 3000", different.len());
}

#[test]
fn a_card_inside_a_letter_is_not_found() {
    let text = card().to_text();
    let quoted: String = text.lines().map(|line| format!("> > {line}  \r\n\r\n")).collect();
    for around in [
        text.clone(),
        format!("Hello Maya,\nhere is my address:\n\n{text}\nSee you on Tuesday\nAna"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
        format!("On Monday you wrote:\n{quoted}> bye"),
        format!("{text}{text}"),
        text.trim_end().to_owned(),
        format!("    {}", text.replace('\n', "\n    ")),
    ] {
        assert!(AddressCard::from_text(&around).unwrap() == card(), "{around}");
    }
}

#[test]
fn an_address_that_is_none_is_taken() {
    let other = AddressCard::new("Dr Ana Rivera", Identity::generate().recipient());
    let renamed = AddressCard::new("Dr Ana Riviera", recipient());
    let text = card().to_text();
    let replaced = |from: &str, to: &str| AddressCard::from_text(&text.replacen(from, to, 1));
    assert!(matches!(error(AddressCard::from_text("Hello Maya")), ShareError::NoAddress));
    assert!(matches!(error(AddressCard::from_text(RECIPIENT)), ShareError::NoAddress));
    assert!(matches!(error(AddressCard::from_bytes(b"\xff\xfe")), ShareError::NoAddress));
    for two in [other, renamed] {
        assert!(matches!(error(AddressCard::from_text(&format!("{text}{}", two.to_text()))), ShareError::SeveralAddresses));
    }
    for version in ["2", "10", "99999999999999999999"] {
        assert!(matches!(error(replaced("address 1", &format!("address {version}"))), ShareError::NewerFormat));
    }
    for (from, to) in [
        ("address 1", "address 0"),
        ("Name:", "Nom:"),
        ("Name: Dr Ana Rivera\n", ""),
        ("age1", "AGE1"),
        ("age1t", "age1u"),
        ("py7pa", "py7p"),
        ("py7pa", "py7paa"),
        ("py7pa", ""),
        ("age1", "age-secret-key-1"),
    ] {
        assert!(matches!(error(replaced(from, to)), ShareError::AddressDamaged), "{from} -> {to}");
    }
    assert!(matches!(error(AddressCard::from_text(&format!("{}{text}", " ".repeat(64_000)))), ShareError::TooLarge));
}

/// To such a key a shared secret is always zero: what is sealed to it, everybody opens; and age itself would end the program.
#[test]
fn a_key_that_everybody_has_is_sealed_to() {
    let bech32 = |point: [u8; 32]| bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), &point).unwrap();
    let mut one = [0; 32];
    one[0] = 1;
    // Those of RFC 7748's curve, written as they can be; from https://cr.yp.to/ecdh.html.
    let order_eight = [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32,
        0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
    ];
    let other_of_eight = [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c,
        0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57,
    ];
    let mut minus_one = [0xff; 32];
    (minus_one[0], minus_one[31]) = (0xec, 0x7f);
    let mut modulus = minus_one;
    modulus[0] = 0xed;
    let mut modulus_and_one = minus_one;
    modulus_and_one[0] = 0xee;
    for point in [[0; 32], one, order_eight, other_of_eight, minus_one, modulus, modulus_and_one] {
        let text = bech32(point);
        assert_eq!(text.len(), 62);
        assert!(matches!(error(text.parse::<Recipient>()), ShareError::AddressDamaged), "{text}");
    }
}

#[test]
fn a_name_hides_letters_or_never_ends() {
    let named = |name: &str| AddressCard::new(name, recipient()).name().to_owned();
    assert_eq!(named("Dr\u{202e}\u{200b} Ana\n\u{0}Rivera\u{2069}"), "Dr Ana Rivera");
    assert_eq!(named(&"x".repeat(10_000)).len(), 80);
    assert_eq!(named("\n\n"), "");
    let nameless = AddressCard::new("", recipient());
    assert!(AddressCard::from_text(&nameless.to_text()).unwrap() == nameless);
    let forged = format!("Afterglow address 1\nName: Dr\u{202e}arevi\u{7}R\n{RECIPIENT}");
    assert_eq!(AddressCard::from_text(&forged).unwrap().name(), "DrareviR");
}

#[test]
fn the_code_for_a_camera_is_none() {
    let code = AddressCard::new(&"名".repeat(100), recipient()).to_qr();
    let rows: Vec<_> = code.rows().collect();
    assert!(rows.len() == code.size() && rows.iter().all(|row| row.len() == code.size()));
    // The square at three of the corners that a camera looks for.
    let corner = |row: usize, column: usize| (0..7).all(|i| rows[row][column + i] && rows[row + 6][column + i] && rows[row + i][column]);
    assert!(corner(0, 0) && corner(0, code.size() - 7) && corner(code.size() - 7, 0));
    assert!(card().to_qr().size() < 60);
}

proptest! {
    #[test]
    fn a_card_comes_back_as_another(name in any::<String>(), before in any::<String>(), after in any::<String>()) {
        let card = AddressCard::new(&name, recipient());
        prop_assert!(AddressCard::from_bytes(card.to_text().as_bytes()).unwrap() == card);
        prop_assume!(!before.contains("Afterglow address") && !after.contains("Afterglow address"));
        let letter = format!("{before}\n{}\n{after}", card.to_text());
        prop_assert!(AddressCard::from_text(&letter).unwrap() == card);
        prop_assert!(card.to_qr().size() > 20);
    }

    #[test]
    fn bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "(Afterglow address [0-9]{0,3}\n|Name:|age1[a-z0-9]{0,60}|\n|\\PC){0,10}") {
        let _ = AddressCard::from_bytes(&bytes);
        let _ = AddressCard::from_text(&text);
        let _ = text.parse::<Recipient>();
    }
}
