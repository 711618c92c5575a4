/**
 * Reads postings from files that others wrote, JSON-LD and CSV, into adverts. Knows formats and their oddities, and
 * nothing of transactions: {@code PostingImport} hands what comes out to the same commands as the form.
 */
package org.jobwright.services.jobs.imports;
