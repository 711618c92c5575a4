/**
 * People whom an employer enters from a file. Entering makes nobody an applicant: each is told, and decides whether to apply
 * (ADR 129).
 */
package org.jobwright.domain.applications.entry;
