package vn.govmail.document.recipient;

/** What an entry of "Nơi nhận" stands for. */
public enum RecipientKind {
    /** Agencies or persons by their names: "Sở Nội vụ". */
    RECIPIENT,
    /** A group that has to be expanded: "Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố". */
    GROUP,
    /** "Như trên": those named after "Kính gửi". */
    AS_ABOVE,
    /** "Như Điều 3", "Như khoản 2 Điều 5", "Mục V": those whom a provision of the document names. */
    PER_ARTICLE,
    /** "Lưu: VT, TH": who files the original. */
    ARCHIVE
}
