package org.jobwright.services.search.query;

import java.io.Serializable;
import org.jobwright.domain.shared.Language;

/**
 * Who looks for jobs, as far as it changes what is shown first.
 *
 * @param language adverts in it come first where nothing else orders them; null for any
 * @param country ISO 3166-1 alpha-2, for towns and postcodes that several countries have; empty when unknown
 * @param currency in which steps of pay are counted, ISO 4217
 */
public record Audience(Language language, String country, String currency) implements Serializable {

    /** A program, or nobody in particular. */
    public static final Audience ANYONE = new Audience(null, "", "EUR");

    /** Somebody of whom only the currency is known. */
    public static Audience paidIn(String currency) {
        return new Audience(null, "", currency);
    }
}
