package vn.govmail.signing;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.cms.create.CmsLevels;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.xml.create.XmlLevels;

/**
 * With what a signer reaches levels. Immutable.
 *
 * @param revocation what goes into the file from level B-LT on
 * @param random for nonces
 * @param authority null for no time stamps
 */
record LevelSettings(
        RevocationSupply revocation,
        RandomGenerator random,
        @Nullable TimeStampAuthority authority) {

    /** For level B-B alone. */
    static LevelSettings none() {
        return new LevelSettings(RevocationSupply.NONE, new SecureRandom(), null);
    }

    LevelSettings with(RevocationSupply supply) {
        return new LevelSettings(supply, random, authority);
    }

    LevelSettings with(RandomGenerator numbers) {
        return new LevelSettings(revocation, numbers, authority);
    }

    LevelSettings with(TimeStampAuthority stamps) {
        return new LevelSettings(revocation, random, stamps);
    }

    @Nullable
    TimeStamps timeStamps() {
        TimeStampAuthority given = authority;
        return given == null ? null : new TimeStamps(given, random);
    }

    CmsLevels cms() {
        return new CmsLevels(timeStamps(), revocation::about);
    }

    XmlLevels xml() {
        return new XmlLevels(timeStamps(), revocation::about);
    }
}
