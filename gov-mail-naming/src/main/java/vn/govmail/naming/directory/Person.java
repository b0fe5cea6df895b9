package vn.govmail.naming.directory;

/**
 * Somebody who works for the state.
 *
 * @param id the identifier of the province's own staff records; never a citizen's number, which would show in exports
 * @param name the full name
 */
public record Person(String id, String name) {
    static final int LONGEST_ID = 200;

    public Person {
        if (id.isBlank() || name.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "a person has a name and an id of at most " + LONGEST_ID + " characters");
        }
    }
}
