package vn.govmail.naming.reorganisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Directory;

/**
 * A merger of agencies, or of provinces whose directories are joined. Immutable. Who held an address longest has the first claim
 * to the natural address; people whom nothing tells apart, readings of names and clashes that the regulation leaves open go
 * to a person, whose decision stands in the list the next time.
 */
public final class Reorganisation {
    private final Directory directory;
    private final Directory source;
    private final Naming naming;
    private final MergeList list;
    private final @Nullable LocalDate aliasEnd;
    private final Map<String, Long> sizes;

    private Reorganisation(
            Directory directory,
            Directory source,
            Naming naming,
            MergeList list,
            @Nullable LocalDate aliasEnd,
            Map<String, Long> sizes) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.source = Objects.requireNonNull(source, "source");
        this.naming = Objects.requireNonNull(naming, "naming");
        this.list = Objects.requireNonNull(list, "list");
        this.aliasEnd = aliasEnd;
        this.sizes = Map.copyOf(sizes);
    }

    /** A merger among the agencies of one directory. Earlier addresses stay as long as the policy says. */
    public static Reorganisation of(Directory directory, Naming naming, MergeList list) {
        return new Reorganisation(directory, directory, naming, list, null, Map.of());
    }

    /** The same where the agencies that end are those of another directory, which is read and never changed. */
    public Reorganisation joining(Directory other) {
        return new Reorganisation(directory, other, naming, list, aliasEnd, sizes);
    }

    /** The same with earlier addresses that receive until a day, the first on which they do not. */
    public Reorganisation aliasesUntil(LocalDate day) {
        return new Reorganisation(directory, source, naming, list, Objects.requireNonNull(day, "day"), sizes);
    }

    /** The same where it is known how many bytes mailboxes hold, by address in lower case; quotas are then checked. */
    public Reorganisation sizes(Map<String, Long> bytes) {
        return new Reorganisation(directory, source, naming, list, aliasEnd, bytes);
    }

    /**
     * Makes the plan. Nothing is changed; the same directories and list give the same plan.
     *
     * @param day the day of the decision in Việt Nam
     * @throws IllegalArgumentException if aliases would end before that day
     */
    public ReorganisationPlan plan(LocalDate day) {
        if (aliasEnd != null && !aliasEnd.isAfter(day)) {
            throw new IllegalArgumentException("aliases end after the day of the decision: " + aliasEnd);
        }
        return new Planning(this, day).plan();
    }

    Directory directory() {
        return directory;
    }

    Directory source() {
        return source;
    }

    boolean joins() {
        return source != directory;
    }

    Naming naming() {
        return naming;
    }

    MergeList list() {
        return list;
    }

    Optional<LocalDate> aliasEnd() {
        return Optional.ofNullable(aliasEnd);
    }

    Map<String, Long> sizes() {
        return sizes;
    }
}
