package vn.govmail.text;

/** The languages in which gov-mail speaks to people. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag (BCP 47). */
    public String tag() {
        return tag;
    }
}
