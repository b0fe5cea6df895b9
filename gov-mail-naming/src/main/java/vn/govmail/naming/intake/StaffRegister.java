package vn.govmail.naming.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryUnavailableException;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;

/** Enters the people of a list and their posts, those of many rows together. Used by one thread. */
final class StaffRegister {
    /** What a row tells of somebody's work. */
    private record Work(Candidate row, Person person, Post post) {}

    private final Directory directory;
    private final Act act;
    private final List<Work> waiting = new ArrayList<>();

    StaffRegister(Directory directory, Act act) {
        this.directory = directory;
        this.act = act;
    }

    /** Takes note of the person of a row that has an address and a staff id. */
    void note(Candidate row, Owner owner) {
        @Nullable Agency agency = owner.agencyOrNull();
        if (owner.personId().isEmpty() || agency == null || !row.hasAddress()) {
            return;
        }
        Post post = new Post(
                owner.personId(), agency.id(), Duties.of(row.read(StaffColumn.POSITION), agency), act.day(), null);
        waiting.add(new Work(row, new Person(owner.personId(), owner.name()), post));
    }

    /**
     * Enters those of whom note was taken. Where the database refuses them together each is entered alone, and the row that it
     * refuses gets a finding.
     *
     * @throws DirectoryUnavailableException if it refuses all of them
     */
    void enter() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            enter(waiting);
        } catch (DirectoryUnavailableException e) {
            // also where nobody knows whether it was done: who is entered already is left as is
            if (enterOneByOne() == 0) {
                throw e;
            }
        }
        waiting.clear();
    }

    private void enter(List<Work> works) {
        directory.register(
                works.stream().map(Work::person).toList(),
                works.stream().map(Work::post).toList(),
                act);
    }

    private int enterOneByOne() {
        int entered = 0;
        for (Work work : waiting) {
            try {
                enter(List.of(work));
                entered++;
            } catch (DirectoryUnavailableException e) {
                work.row()
                        .found(
                                ImportCode.PERSON_NOT_ENTERED,
                                Map.of("id", work.person().id()));
            }
        }
        return entered;
    }
}
