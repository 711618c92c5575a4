package org.jobwright.services.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether this node can serve people: {@code /health/ready} of the management interface responds with 503 while one of
 * these is down. WildFly finds checks only in the libraries of an EAR, so this class is in a library of its own and
 * delegates to the beans.
 */
@ApplicationScoped
public class ReadinessChecks {

    private static final Logger LOG = Logger.getLogger(ReadinessChecks.class);
    private static final String BEAN = "java:global/jobwright/services/%s!" + HealthCheck.class.getName();

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> ask("database", "DatabaseReadiness");
    }

    @Produces
    @Readiness
    HealthCheck documents() {
        return () -> ask("documents", "DocumentsReadiness");
    }

    @Produces
    @Readiness
    HealthCheck outbox() {
        return () -> ask("outbox", "OutboxReadiness");
    }

    // The names are constants; nothing from outside is looked up.
    @SuppressWarnings("BanJNDI")
    private static HealthCheckResponse ask(String name, String bean) {
        try {
            HealthCheck check = InitialContext.doLookup(BEAN.formatted(bean));
            return check.call();
        } catch (NamingException | RuntimeException failure) {
            // Called every few seconds: logged in one line, because a stack trace each time would push the cause out of
            // the log.
            LOG.warnf("The check of the %s failed: %s", name, failure);
            return HealthCheckResponse.down(name);
        }
    }
}
