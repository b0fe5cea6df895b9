package vn.govmail.document.scan;

/** The ink of a seal as the picture shows it. */
public enum SealColour {
    /** Red ink, fresh or faded, as NĐ 99/2016/NĐ-CP and NĐ 30/2020/NĐ-CP have it. */
    RED,
    /** No colour: the copy is grey or black and white. */
    GREY
}
