package vn.govmail.naming.directory;

/**
 * Somebody who works for the state.
 *
 * @param id the identifier of the province's own staff records; never a citizen's number, which would show in exports
 * @param name the full name
 */
public record Person(String id, String name) {
    public Person {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person has an id and a name");
        }
    }
}
