package org.jobwright.container.organizations;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.brand.BrandColor;
import org.jobwright.domain.organizations.brand.BrandText;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.brand.Brand;
import org.jobwright.services.organizations.brand.BrandQueries;
import org.jobwright.services.organizations.brand.BrandService;
import org.jobwright.services.organizations.brand.SaveBrand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the page of an organization looks: its owner decides, and everyone sees it once it is verified. */
@ContainerTest
class BrandIT {

    private static final List<BrandText> TEXTS = List.of(new BrandText("How we hire", "Quickly."));

    @Inject
    private Harbour harbour;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private BrandService service;

    @Inject
    private BrandQueries queries;

    @Inject
    private Rows rows;

    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @Test
    void everyoneSeesItOnceTheOrganizationIsVerified() throws Exception {
        save("", null);
        assertEquals(Brand.NONE, shown());
        become("VERIFIED");
        assertEquals("#0d5866", shown().color());
        assertEquals(TEXTS, shown().texts());
        become("SUSPENDED");
        assertEquals(Brand.NONE, shown());
    }

    @Test
    void aPictureIsReEncodedAndShownOnceItIsDescribed() throws Exception {
        become("VERIFIED");
        Callers.asPerson(owner, () -> service.keepPicture(organization, picture(2000, 1000), null));
        assertEquals("", shown().picture());
        String fingerprint = own().picture();
        assertEquals(Optional.empty(), Callers.asVisitor(() -> queries.picture(fingerprint)));
        save("A bridge.", own().version());
        assertEquals(fingerprint, shown().picture());
        byte[] jpeg = Callers.asVisitor(() -> queries.picture(fingerprint)).orElseThrow();
        assertEquals(1600, ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth());
        become("BLOCKED");
        assertEquals(Optional.empty(), Callers.asVisitor(() -> queries.picture(fingerprint)));
        become("VERIFIED");
        Callers.asPerson(owner, () -> service.removePicture(organization, own().version()));
        assertEquals("", shown().picture());
        assertEquals(Optional.empty(), Callers.asVisitor(() -> queries.picture(fingerprint)));
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        byte[] script = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                "organizations.picture.wrong-type",
                () -> Callers.asPerson(owner, () -> service.keepPicture(organization, script, null)));
        assertRefused(
                "organizations.picture.unreadable",
                () -> Callers.asPerson(
                        owner,
                        () -> service.keepPicture(organization, java.util.Arrays.copyOf(picture(100, 100), 50), null)));
    }

    /** The first of two owners who began with the same wins, also when nothing was stored before. */
    @Test
    void aChangeOfSomethingElseThanWhatIsStoredIsRefused() throws Exception {
        save("", null);
        assertRefused(STALE, () -> save("", null));
        Long seen = own().version();
        save("", seen);
        assertRefused(STALE, () -> save("", seen));
        assertTrue(own().version() > seen);
        assertRefused(
                STALE, () -> Callers.asPerson(owner, () -> service.keepPicture(organization, picture(10, 10), seen)));
    }

    private void save(String description, Long seen) throws Exception {
        // Each time another colour would do, too: an unchanged row keeps its version.
        String color = seen == null ? "#0d5866" : "#00000%x".formatted(seen % 16);
        Callers.asPerson(
                owner,
                () -> service.save(new SaveBrand(organization, new BrandColor(color), TEXTS, description, seen)));
    }

    private Brand own() throws Exception {
        return Callers.asPerson(owner, () -> queries.ofOwner(organization));
    }

    private Brand shown() throws Exception {
        return Callers.asVisitor(() -> queries.shown(organizations.get(organization)));
    }

    private void become(String status) throws Exception {
        rows.change("update hiring_organization set status = ? where id = ?", status, organization.value());
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
