package org.jobwright.services.shared.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.enterprise.inject.spi.CDI;
import org.jboss.logging.MDC;
import org.jobwright.services.shared.logging.LogField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEC-62")
class SecurityLogTest {

    @AfterEach
    void clearTheLogFields() {
        LogField.clear();
    }

    @Test
    void surroundingLinesKeepTheirEvent() {
        LogField.EVENT.put("retention");
        SecurityLog.tell("session.ended", "account", "1");
        assertEquals("retention", MDC.get("event"));
        assertNull(MDC.get("account"));
    }

    @Test
    void aSingleLineLeavesNoEventBehind() {
        SecurityLog.warn("code.refused");
        assertNull(MDC.get("event"));
    }

    @Test
    void anObserverCannotMakeTheCommandFail() {
        CDI.setCDIProvider(() -> {
            throw new UnsupportedOperationException("counting failed");
        });
        assertDoesNotThrow(() -> SecurityLog.tell("sign-in.halfway"));
    }
}
