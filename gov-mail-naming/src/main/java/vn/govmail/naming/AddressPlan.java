package vn.govmail.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Settles the addresses of many mailboxes at once, such as a staff list: who comes first has the usual address, who comes later
 * the next step. What is added to an address never makes the usual address of another on the list, whether he stands before or
 * after; of people who are on no list nobody can know that, and a directory then reports {@link Clash#HELD_BY_SUFFIXED}. The
 * same list in the same order gives the same addresses. Immutable.
 */
public final class AddressPlan {
    private static final int MOST_STEPS = 1_000_000;

    private final List<Proposal> settled;

    private AddressPlan(List<Proposal> settled) {
        this.settled = List.copyOf(settled);
    }

    /** A plan for a province that has no addresses yet. */
    public static AddressPlan of(Collection<Proposal> wanted) {
        return of(wanted, address -> false);
    }

    /**
     * A plan beside addresses that are held already.
     *
     * @param wanted what is proposed for each, in the order in which they come
     * @param held whether somebody holds an address, asked with its canonical text
     */
    public static AddressPlan of(Collection<Proposal> wanted, Predicate<String> held) {
        return new Settling(wanted, held).plan(wanted);
    }

    /** For each proposal in the order of the list what it came to; without an address where a person has to decide. */
    public List<Proposal> settled() {
        return settled;
    }

    /** Used once for each plan. */
    private static final class Settling {
        private final Predicate<String> held;
        private final Set<String> natural;
        private final Set<String> claims = new HashSet<>();
        private final Map<String, Proposal> given;
        private final Map<String, Integer> nextSteps = new HashMap<>();

        Settling(Collection<Proposal> wanted, Predicate<String> held) {
            this.held = held;
            this.natural = new HashSet<>(wanted.size() * 2);
            this.given = new HashMap<>(wanted.size() * 2);
            for (Proposal proposal : wanted) {
                natural.add(proposal.naturalText());
            }
        }

        AddressPlan plan(Collection<Proposal> wanted) {
            List<Proposal> settled = new ArrayList<>(wanted.size());
            for (Proposal proposal : wanted) {
                settled.add(settle(proposal));
            }
            return new AddressPlan(settled);
        }

        private Proposal settle(Proposal proposal) {
            if (proposal.canonicalAddress().isEmpty() || take(proposal, false)) {
                return proposal;
            }
            Clash why = clash(proposal);
            String key = proposal.naturalText();
            int last = Math.min(MOST_STEPS, proposal.lastStep());
            int step = Math.max(proposal.step() + 1, nextSteps.getOrDefault(key, 1));
            for (; step <= last; step++) {
                Proposal next = proposal.atStep(step, why);
                if (next.isTooLong()) {
                    break;
                }
                if (!next.canonicalAddress().isEmpty() && take(next, true)) {
                    nextSteps.put(key, step + 1);
                    return next;
                }
            }
            return proposal.taken(why);
        }

        private boolean take(Proposal proposal, boolean changed) {
            String address = proposal.canonicalAddress();
            boolean free =
                    !(changed && natural.contains(address)) && !given.containsKey(address) && !held.test(address);
            if (free && proposal.mailboxClaim().map(claims::add).orElse(true)) {
                given.put(address, proposal);
                return true;
            }
            return false;
        }

        private Clash clash(Proposal proposal) {
            Proposal holder = given.get(proposal.canonicalAddress());
            boolean sameName = holder != null
                    && holder.name().isPresent()
                    && holder.name()
                            .map(PersonName::text)
                            .equals(proposal.name().map(PersonName::text));
            return proposal.clash() == Clash.RESERVED
                    ? Clash.RESERVED
                    : sameName ? Clash.SAME_NAME : Clash.SAME_LETTERS;
        }
    }
}
