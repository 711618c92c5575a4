package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.moderation.likeness.TextWords;

/** Gives fingerprints to texts that were submitted before there were any, and compares open cases again. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class FingerprintService {

    private static final int BATCH = 200;

    private static final int MOST_CASES = 500;

    @Inject
    private LikenessRepository likeness;

    /** Compares open cases once more, when all fingerprints are there. */
    public void compareOpen() {
        likeness.compareOpen(MOST_CASES);
    }

    /** Makes the next fingerprints that are missing; answers how many. */
    public int fill() {
        List<LikenessRepository.Submitted> missing = likeness.withoutFingerprint(BATCH);
        missing.forEach(
                text -> likeness.save(text.posting(), text.version(), Fingerprint.of(TextWords.of(text.advert()))));
        return missing.size();
    }
}
