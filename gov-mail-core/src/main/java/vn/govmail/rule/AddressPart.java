package vn.govmail.rule;

/** The named parts that an address template may use, written in braces, for example {@code {given}}. */
public enum AddressPart {
    /** The given name, without tone marks (tên người dùng). */
    GIVEN("given"),
    /** First letters of the family and middle names (viết tắt phần họ và tên đệm). */
    INITIALS("initials"),
    /** All of the name's syllables in their order. */
    FULL_NAME("full-name"),
    /** The agency's abbreviation (tên viết tắt của cơ quan). */
    AGENCY("agency"),
    /** The division's abbreviation (tên viết tắt của phòng, ban). */
    DEPARTMENT("department"),
    /** The district's name (tên huyện, thị). */
    DISTRICT("district"),
    /** The commune's name (tên xã, phường). */
    COMMUNE("commune");

    private final String keyword;

    AddressPart(String keyword) {
        this.keyword = keyword;
    }

    /** The word used in templates. */
    public String keyword() {
        return keyword;
    }
}
