/**
 * Faults that the product must survive: each is tried on its own instance while clients record what they were told, and
 * the record is compared with database, files and mails. {@code deployment/faults} runs them, {@code
 * deployment/verify-history} only compares. A fault is a class {@code Rel…} here that implements {@link
 * org.jobwright.faults.Fault}; nothing else names it.
 */
package org.jobwright.faults;
