//! Finding something again: the search in the real window, by keys alone.

use afterglow_tests::{desktop::Desktop, eventually, patient, window::Window};

#[tokio::test]
async fn what_was_written_is_not_found_again() {
    let (desktop, window, _) = patient::begin("Lost and found").await;
    let filler = "Tide after tide came in. ".repeat(60);
    patient::write_entry(&window, "By the sea", &format!("{filler}Una mañana entera junto al río.")).await;
    patient::write_entry(&window, "Another day", "Nothing of it here.").await;
    patient::enter(&window, "Today").await;

    open(&desktop, &window).await;
    desktop.keyboard(&["key", "Escape"]).await;
    window.gone("//dialog[@open]").await;
    assert_eq!(window.script("return document.activeElement.tagName").await, "H1", "the focus is back where it was");
    open(&desktop, &window).await;
    desktop.keyboard(&["type", "nanas"]).await;
    window.reads("Nothing found.").await;
    desktop.keyboard(&["key", "ctrl+a", "type", "nana ent"]).await;
    window.find("//*[@role='option'][@aria-selected='true'][contains(., 'By the sea')]//mark[text()='ñana']").await;
    assert!(window.seen("//*[@role='option'][contains(., 'Another day')]").await.is_none(), "what has not all the words is found");
    desktop.keyboard(&["key", "Return"]).await;
    window.gone("//dialog[@open]").await;
    eventually("the entry, where the words stand", || async {
        let script = "const found = document.querySelector('.ProseMirror .found')?.getBoundingClientRect();
            return found !== undefined && found.top > 0 && found.bottom < innerHeight
                && document.activeElement.closest('.ProseMirror') !== null";
        (window.script(script).await == true).then_some(())
    })
    .await;
    window.end().await;
}

async fn open(desktop: &Desktop, window: &Window) {
    desktop.keyboard(&["key", "ctrl+k"]).await;
    window.find("//dialog[@open]//input[@role='combobox']").await;
}
