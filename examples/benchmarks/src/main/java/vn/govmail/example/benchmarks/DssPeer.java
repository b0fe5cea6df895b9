package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * EU DSS with its own BouncyCastle, in a class loader of its own: nothing of it meets gov-mail but types of the platform. It
 * is built apart, see the README.
 */
final class DssPeer {
    private static final PeerProject PROJECT = new PeerProject("dss");
    private static final String CHECK = "vn.govmail.example.benchmarks.dss.DssCheck$Factory";
    private static final String SIGNER = "vn.govmail.example.benchmarks.dss.DssSigner$Factory";

    private DssPeer() {}

    static boolean isBuilt() {
        return PROJECT.isBuilt();
    }

    /** The files of an office, judged an hour after they were signed. */
    static Check trusting(Office office) throws IOException, ReflectiveOperationException {
        return check(List.of(office.root()), office.revocationLists(), Office.RECEIVED);
    }

    /** What DSS says of each signature of a file, by id: "FORMAT INDICATION", with the sub-indication where there is one. */
    @FunctionalInterface
    interface Check {
        /**
         * Judges.
         *
         * @param detached what signatures were made over that stand in a file of their own, by its name
         */
        Map<String, String> of(byte[] file, Map<String, byte[]> detached);

        default Map<String, String> of(byte[] file) {
            return of(file, Map.of());
        }
    }

    @SuppressWarnings("unchecked") // the two class loaders share the types of the platform alone, and those by erasure
    static Check check(List<byte[]> anchors, List<byte[]> lists, Instant at)
            throws IOException, ReflectiveOperationException {
        var factory =
                (BiFunction<List<byte[]>, List<byte[]>, BiFunction<byte[], Map<String, byte[]>, Map<String, String>>>)
                        PROJECT.type(CHECK).getConstructor(Date.class).newInstance(Date.from(at));
        return factory.apply(anchors, lists)::apply;
    }

    /** Signs a file with DSS at a level: {@code B}, {@code T}, {@code LT} or {@code LTA}; what it takes stands at the signer. */
    @SuppressWarnings("unchecked") // as above
    static BiFunction<byte[], String, byte[]> signer(Map<String, Object> with)
            throws IOException, ReflectiveOperationException {
        var factory = (Function<Map<String, Object>, BiFunction<byte[], String, byte[]>>)
                PROJECT.type(SIGNER).getConstructor().newInstance();
        return factory.apply(with);
    }
}
