package org.jobwright.services.search.query;

import java.io.Serializable;
import org.jobwright.domain.shared.Language;

/**
 * The audience of a search, as far as it affects the order of results.
 *
 * @param language adverts in it come first if nothing else orders them; null for any
 * @param country ISO 3166-1 alpha-2, for towns and postcodes that several countries have; empty if unknown
 * @param currency for pay steps unless the search names a minimum pay, ISO 4217
 */
public record Audience(Language language, String country, String currency) implements Serializable {

    /** A program, or an unknown reader. */
    public static final Audience ANYONE = new Audience(null, "", "EUR");

    /** An audience with only a currency. */
    public static Audience paidIn(String currency) {
        return new Audience(null, "", currency);
    }
}
