package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/** The records of a {@link Store} within one change: what is read here stays as it is until the change is made final. */
interface Ledger {
    Optional<Mailbox> mailbox(String canonical);

    /** The mailboxes of an id, the present one and its aliases. */
    List<Mailbox> mailboxesOf(String id);

    Optional<Agency> agency(String id);

    Optional<String> parentOf(String agencyId);

    Optional<Person> person(String id);

    void update(Mailbox mailbox);

    /** The living mailbox of a holder. */
    Optional<Mailbox> holder(String holderKey);

    /** The mailbox that has an own part. */
    Optional<Mailbox> withOwnPart(String ownPart);

    /** Enters a new address of which {@link #mailbox}, {@link #holder} and {@link #withOwnPart} just said that it can be had. */
    void insert(Mailbox mailbox, @Nullable String ownPart, String series);

    void put(Agency agency, @Nullable String parentId);

    void put(Person person);

    void put(Post post);

    /** Enters many, no two of which are one person or one post. */
    default void putAll(List<Person> people, List<Post> posts) {
        people.forEach(this::put);
        posts.forEach(this::put);
    }

    /** Lets a sender write to a mailbox until a day: null for no end, a day that has passed to end it. */
    void allow(String broadcast, String sender, @Nullable LocalDate until);

    void append(Event.Kind kind, String subject, String before, String after, Act act);

    /** The same for many; their numbers are given to them here. */
    default void appendAll(List<Event> events) {
        events.forEach(event -> append(event.kind(), event.subject(), event.before(), event.after(), event.act()));
    }
}
