package vn.govmail.signing.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.signature.Reason;

/**
 * How long digests and keys are relied on, by the table {@code algorithms.tsv}. What is weak today may have been good when
 * a signature is proved to have existed, so each question names a time. Stateless.
 */
public final class AlgorithmPolicy {
    private static final int COLUMNS = 5;
    private static final List<Row> TABLE = read();

    private record Row(boolean digest, String name, int fewerBitsThan, Instant until) {}

    private AlgorithmPolicy() {}

    /**
     * What speaks against a digest and a key at a time.
     *
     * @return {@link Reason#WEAK_ALGORITHM}, {@link Reason#WEAK_KEY}, both or none
     */
    public static Set<Reason> objections(String digest, PublicKey key, Instant at) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Row row : TABLE) {
            if (!at.isBefore(row.until())) {
                if (row.digest() && row.name().equals(digest)) {
                    reasons.add(Reason.WEAK_ALGORITHM);
                } else if (!row.digest() && row.name().equals(kind(key)) && bits(key) < row.fewerBitsThan()) {
                    reasons.add(Reason.WEAK_KEY);
                }
            }
        }
        return reasons;
    }

    /** What speaks against the certificates of a path at a time; how the anchor is signed does not matter. */
    public static Set<Reason> objections(List<X509Certificate> path, Instant at) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i + 1 < path.size(); i++) {
            try {
                X509Certificate certificate = path.get(i);
                SignatureAlgorithm algorithm =
                        SignatureAlgorithm.of(certificate.getSigAlgOID(), certificate.getSigAlgParams());
                reasons.addAll(objections(
                        String.valueOf(algorithm.digest()), path.get(i + 1).getPublicKey(), at));
            } catch (NoSuchAlgorithmException e) {
                reasons.add(Reason.WEAK_ALGORITHM);
            }
        }
        return reasons;
    }

    private static String kind(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return "RSA";
        }
        return key instanceof ECPublicKey ? "EC" : key.getAlgorithm();
    }

    private static int bits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength();
        }
        if (key instanceof ECPublicKey ec) {
            return ec.getParams().getOrder().bitLength();
        }
        return key instanceof DSAPublicKey dsa && dsa.getParams() != null
                ? dsa.getParams().getP().bitLength()
                : Integer.MAX_VALUE;
    }

    private static List<Row> read() {
        try (InputStream in = AlgorithmPolicy.class.getResourceAsStream("algorithms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("algorithms.tsv is missing");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(AlgorithmPolicy::row)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("algorithms.tsv: " + line);
        }
        Instant until = "-".equals(columns[3])
                ? Instant.MIN
                : LocalDate.parse(columns[3]).atStartOfDay(ZoneOffset.UTC).toInstant();
        int bits = "-".equals(columns[2]) ? 0 : Integer.parseInt(columns[2]);
        return new Row("digest".equals(columns[0]), columns[1], bits, until);
    }
}
