/**
 * Reads postings from other people's files, JSON-LD and CSV, into adverts. Knows formats and their oddities, but no
 * transactions: {@code PostingImport} passes the results to the same commands as the form.
 */
package org.jobwright.services.jobs.imports;
