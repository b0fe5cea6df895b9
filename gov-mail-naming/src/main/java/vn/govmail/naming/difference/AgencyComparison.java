package vn.govmail.naming.difference;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.naming.difference.Difference.Kind;
import vn.govmail.naming.directory.Directory;

/** Compares the agencies of two directories and the certificates that are bound to them. */
final class AgencyComparison {
    private final Map<String, Agency> before;
    private final Map<String, Agency> after;
    private final Consumer<Difference> sink;

    AgencyComparison(Directory before, Directory after, Consumer<Difference> sink) {
        this.before = byId(before);
        this.after = byId(after);
        this.sink = sink;
    }

    private static Map<String, Agency> byId(Directory directory) {
        return directory.agencies().stream()
                .collect(Collectors.toMap(Agency::id, agency -> agency, (first, second) -> first, TreeMap::new));
    }

    void run() {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.forEach(id -> compare(id, before.get(id), after.get(id)));
    }

    private void compare(String id, @Nullable Agency one, @Nullable Agency other) {
        if (one == null || other == null) {
            sink.accept(new Difference(
                    one == null ? Kind.AGENCY_ADDED : Kind.AGENCY_REMOVED, id, named(one), named(other)));
            return;
        }
        if (!named(one).equals(named(other))) {
            sink.accept(new Difference(Kind.AGENCY_RENAMED, id, named(one), named(other)));
        }
        String lost = without(one, other);
        String won = without(other, one);
        if (!lost.isEmpty() || !won.isEmpty()) {
            sink.accept(new Difference(Kind.CERTIFICATES, id, lost, won));
        }
    }

    private static String named(@Nullable Agency agency) {
        if (agency == null) {
            return "";
        }
        return agency.parentName().isEmpty() ? agency.name() : agency.name() + ", " + agency.parentName();
    }

    /** The bindings of one agency that another has not. */
    private static String without(Agency agency, Agency other) {
        Set<CertificateBinding> bindings = new HashSet<>(agency.certificates());
        other.certificates().forEach(bindings::remove);
        return bindings.stream().map(AgencyComparison::written).sorted().collect(Collectors.joining("; "));
    }

    private static String written(CertificateBinding binding) {
        return binding.kind() + " " + binding.value() + " " + binding.from() + "/"
                + (binding.until() == null ? "" : binding.until());
    }
}
