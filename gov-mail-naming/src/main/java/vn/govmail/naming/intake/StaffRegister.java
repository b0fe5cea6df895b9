package vn.govmail.naming.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;

/** Enters the people of a list and their posts. */
final class StaffRegister {
    private final Directory directory;
    private final Act act;

    StaffRegister(Directory directory, Act act) {
        this.directory = directory;
        this.act = act;
    }

    /** Enters the person of a row that has an address and a staff id, unless the directory knows this person and post. */
    void enter(Candidate row, Owner owner) {
        @Nullable Agency agency = owner.agencyOrNull();
        if (owner.personId().isEmpty() || agency == null || !row.hasAddress()) {
            return;
        }
        Person person = new Person(owner.personId(), owner.name());
        if (!directory.person(person.id()).equals(Optional.of(person))) {
            directory.register(person, act);
        }
        Duty duty = Duties.of(row.read(StaffColumn.POSITION), agency);
        boolean known = directory.postsOf(person.id()).stream()
                .anyMatch(
                        post -> post.agencyId().equals(agency.id()) && post.duty() == duty && post.holdsOn(act.day()));
        if (!known) {
            directory.assign(new Post(person.id(), agency.id(), duty, act.day(), null), act);
        }
    }
}
