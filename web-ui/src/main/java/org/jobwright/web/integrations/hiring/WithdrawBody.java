package org.jobwright.web.integrations.hiring;

import org.jobwright.domain.offers.AfterWithdrawal;

/**
 * What comes after an offer that is taken back.
 *
 * @param reason for the candidate; null for none
 */
record WithdrawBody(AfterWithdrawal next, String reason) {

    AfterWithdrawal required() {
        return Bodies.required("next", next);
    }
}
