package vn.govmail.signing;

/** What may be changed after a certification (DocMDP, ISO 32000-1, table 254). */
public enum Certification {
    /** Nothing; validation data and document time stamps may still be added (ETSI EN 319 142-1, 5.4). */
    NO_CHANGES(1),
    /** Forms may be filled and signed. */
    FORM_FILLING(2),
    /** The same, and annotations may be made. */
    ANNOTATIONS(3);

    private final int permission;

    Certification(int permission) {
        this.permission = permission;
    }

    int permission() {
        return permission;
    }
}
