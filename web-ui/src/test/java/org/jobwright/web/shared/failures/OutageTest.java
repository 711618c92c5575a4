package org.jobwright.web.shared.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "53100", "57P01", "57014", "55P03", "40P01"})
    void aDatabaseThatIsAwayFullOrOverloadedPasses(String state) {
        assertTrue(Outage.isBehind(new EJBException(new IllegalStateException(new SQLException("no", state)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void aStatementThatIsWrongDoesNotPass(String state) {
        assertFalse(Outage.isBehind(new IllegalStateException(new SQLException("no", state))));
    }

    @Test
    void anExhaustedPoolIsAnOutage() {
        assertTrue(Outage.isBehind(new SQLException(new ResourceException("IJ000453"))));
    }

    @Test
    void aFullDiskIsAnOutageAndNamedInTheLog() {
        var full = new UncheckedIOException("cannot store", new IOException("No space left on device"));
        assertEquals("java.io.IOException: No space left on device", Outage.reason(new IllegalStateException(full)));
    }

    @Test
    void aBugIsNotAnOutage() {
        assertFalse(Outage.isBehind(new EJBException(new NullPointerException("no"))));
    }
}
