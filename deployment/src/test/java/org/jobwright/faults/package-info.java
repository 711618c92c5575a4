/**
 * Faults that the product must stand: each is tried on a product of its own while clients note what they were told, and
 * what they noted is compared with database, files and mails. {@code deployment/faults} runs them, {@code
 * deployment/verify-history} only compares. A fault is a class {@code Rel…} here that implements {@link
 * org.jobwright.faults.Fault}; nothing else names it.
 */
package org.jobwright.faults;
