package vn.govmail.naming.directory;

import java.util.List;
import vn.govmail.naming.directory.compact.Numbers;
import vn.govmail.naming.directory.compact.TextTable;

/**
 * All addresses ever given, each with a row and a text beside it. The key of an address is what stands before its domain and the
 * number of the domain, in bytes. Not thread-safe.
 */
final class AddressTable {
    private static final char WHOLE = 0;
    private static final int MOST_DOMAINS = 50_000;

    /** How many addresses are approached at a time: what is brought near has to be there still when its turn comes. */
    static final int BLOCK = 64;

    /** A local part has 64 bytes at most (RFC 5321 clause 4.5.3.1.1), then come the sign @ and the domain. */
    private static final int LONGEST_KEY = 66;

    private final TextTable addresses = new TextTable();
    private final Numbers<String> domains = new Numbers<>();
    private String lastDomain = "";
    private int lastDomainNumber = -1;

    /** For one key, and behind it for those of the addresses that were approached, each at its place. */
    private final byte[] keys = new byte[LONGEST_KEY * (1 + BLOCK)];

    private final int[] lengths = new int[BLOCK];
    private final int[] hashes = new int[BLOCK];
    private final int[] near = new int[BLOCK];

    int size() {
        return addresses.size();
    }

    /** The row of an address; -1 if it was never given. */
    int row(String canonical) {
        boolean last = isOfLastDomain(canonical);
        int at = at(canonical, last);
        int domain = last ? lastDomainNumber : domains.find(canonical.substring(at + 1));
        byte[] key = new byte[LONGEST_KEY];
        int length = key(canonical, at, domain, key, 0);
        return length < 0 ? addresses.find(key(canonical, at, domain)) : addresses.find(key, length);
    }

    /** Most addresses of a directory are of one domain. */
    private boolean isOfLastDomain(String canonical) {
        int at = canonical.length() - lastDomain.length() - 1;
        return at >= 0 && canonical.charAt(at) == '@' && canonical.endsWith(lastDomain);
    }

    private int at(String canonical, boolean isOfLastDomain) {
        return isOfLastDomain ? canonical.length() - lastDomain.length() - 1 : canonical.lastIndexOf('@');
    }

    /** Domains beyond the first thousands, which only addresses of strangers have, stay in the key. */
    private static String key(String canonical, int at, int domain) {
        return domain < 0 || domain >= MOST_DOMAINS
                ? canonical + WHOLE
                : canonical.substring(0, at + 1) + (char) (domain + 1);
    }

    /**
     * Writes the same key as bytes where it is short and of ASCII alone, as almost all are.
     *
     * @return its length; -1 where it is not
     */
    private static int key(String canonical, int at, int domain, byte[] bytes, int from) {
        if (domain < 0 || domain >= Byte.MAX_VALUE || at + 2 > LONGEST_KEY) {
            return -1;
        }
        int seen = 0;
        for (int i = 0; i <= at; i++) {
            char c = canonical.charAt(i);
            seen |= c;
            bytes[from + i] = (byte) c;
        }
        bytes[from + at + 1] = (byte) (domain + 1);
        return seen > Byte.MAX_VALUE ? -1 : at + 2;
    }

    /**
     * Brings near what {@link #add} will need for claims, of which there are at most {@link #BLOCK}, and keeps their keys. The
     * place of a claim in this list is what is said then.
     */
    void approach(List<Claim> claims) {
        int count = 0;
        for (Claim claim : claims) {
            String canonical = claim.canonical();
            boolean last = isOfLastDomain(canonical);
            int from = from(count);
            int length = last ? key(canonical, at(canonical, true), lastDomainNumber, keys, from) : -1;
            lengths[count] = length;
            hashes[count] = length < 0 ? 0 : addresses.hash(keys, from, length);
            count++;
        }
        addresses.approach(hashes, near, count);
    }

    private static int from(int place) {
        return LONGEST_KEY * (1 + place);
    }

    /**
     * Enters a new address.
     *
     * @param place where the address stood among those that were approached; -1 if it was not
     * @return its row, or -1 minus the row that has it
     */
    int add(String canonical, String text, int place) {
        if (place >= 0 && lengths[place] >= 0) {
            return addresses.add(keys, from(place), lengths[place], hashes[place], text);
        }
        boolean last = isOfLastDomain(canonical);
        int at = at(canonical, last);
        int domain = last ? lastDomainNumber : domain(canonical.substring(at + 1));
        int length = key(canonical, at, domain, keys, 0);
        return length < 0
                ? addresses.add(key(canonical, at, domain), text)
                : addresses.add(keys, 0, length, addresses.hash(keys, 0, length), text);
    }

    private int domain(String domain) {
        lastDomainNumber = domains.size() < MOST_DOMAINS ? domains.of(domain) : domains.find(domain);
        lastDomain = domain;
        return lastDomainNumber;
    }

    /** The address of a row. */
    String canonical(int row) {
        String key = addresses.key(row);
        int end = key.length() - 1;
        char domain = key.charAt(end);
        return key.substring(0, end).concat(domain == WHOLE ? "" : domains.value(domain - 1));
    }

    /** What stands beside the address of a row. */
    String text(int row) {
        return addresses.text(row);
    }
}
