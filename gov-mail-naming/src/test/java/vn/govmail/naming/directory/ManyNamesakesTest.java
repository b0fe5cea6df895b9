package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;

/** Thirty thousand people of one name in one agency: nobody asks again for what others before him got. */
class ManyNamesakesTest {
    private static final int PEOPLE = 30_000;

    private int claims;
    private final Reservations reservations = new Reservations(counting(new MemoryStore()), MailboxPolicy.none());

    /** A store that counts what is asked of it to take. */
    private Store counting(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (p, method, args) -> {
                    if (method.getName().startsWith("take")) {
                        claims += args[0] instanceof Collection<?> list ? list.size() : 1;
                    }
                    try {
                        return method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static ReservationRequest request() {
        Proposal proposal = DirectoryContract.NAMING.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency("stttt"));
        return ReservationRequest.of(proposal, Owner.official(DirectoryContract.STTTT, "Nguyễn Văn An"));
    }

    @Test
    void oneAfterTheOtherEachAsksTwice() {
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < PEOPLE; i++) {
            addresses.add(
                    reservations.reserve(request()).address().orElseThrow().canonical());
        }

        assertThat(addresses).hasSize(PEOPLE);
        assertThat(claims).isLessThanOrEqualTo(2 * PEOPLE);
    }

    @Test
    void inOneListEachAsksThriceAtMost() {
        List<ReservationRequest> staff = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            staff.add(request());
        }

        List<Reservation> given = reservations.reserveAll(staff);

        assertThat(given.stream().map(r -> r.address().orElseThrow()).distinct())
                .hasSize(PEOPLE);
        // a to zzz are 18,278 additions, and ariu is the 11,721st of four letters
        assertThat(given.get(PEOPLE - 1).address().orElseThrow().localPart()).isEqualTo("annvariu.stttt");
        assertThat(claims).isLessThanOrEqualTo(3 * PEOPLE);
    }
}
