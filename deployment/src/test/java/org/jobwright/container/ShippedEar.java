package org.jobwright.container;

import com.ethlo.time.ITU;
import com.icegreen.greenmail.util.GreenMail;
import com.networknt.schema.JsonSchema;
import com.standardwebhooks.Webhook;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jobwright.server.ApiDescription;
import org.jobwright.server.Build;
import org.jobwright.server.FormTickets;

/** What the container tests run against: the EAR as built, plus a module with the tests. */
final class ShippedEar {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String TEST_MODULE =
            "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>";

    private ShippedEar() {}

    @Deployment
    public static EnterpriseArchive ear() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "jobwright.ear")
                .importFrom(Build.EAR.toFile())
                .as(EnterpriseArchive.class);
        String descriptor = read(ear);
        // application.xml requires its modules before anything else.
        int afterModules = descriptor.lastIndexOf("</module>") + "</module>".length();
        ear.delete(DESCRIPTOR);
        ear.add(
                new StringAsset(
                        descriptor.substring(0, afterModules) + TEST_MODULE + descriptor.substring(afterModules)),
                DESCRIPTOR);
        ear.addAsModule(Testable.archiveToTest(tests()));
        return ear;
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "test.war")
                .addPackages(true, ShippedEar.class.getPackage())
                .addClass(ApiDescription.class)
                .addClass(FormTickets.class)
                .addAsResource("org/jobwright/container/access.tsv")
                .addAsResource("org/jobwright/container/disclosures.tsv")
                .addAsResource("org/jobwright/container/rows.tsv")
                .addAsResource("org/jobwright/container/stopped.tsv")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(archiveOf(GreenMail.class))
                .addAsLibrary(archiveOf(Webhook.class))
                .addAsLibrary(archiveOf(JsonSchema.class))
                .addAsLibrary(archiveOf(ITU.class))
                .setManifest(new StringAsset(
                        "Dependencies: org.wildfly.security.elytron, org.eclipse.angus.mail, org.hibernate,"
                                + " org.jboss.as.controller-client, org.jboss.dmr\n"));
    }

    private static File archiveOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String read(EnterpriseArchive ear) {
        try (var scanner = new Scanner(ear.get(DESCRIPTOR).getAsset().openStream(), StandardCharsets.UTF_8)) {
            return scanner.useDelimiter("\\A").next();
        }
    }
}
