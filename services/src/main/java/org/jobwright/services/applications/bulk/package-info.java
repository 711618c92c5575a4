/**
 * What is done with a selection of applications, one or many: previewed, done, kept, shown to colleagues, and undone by
 * any of them. Commands: {@code ApplicationReviewService}.
 */
package org.jobwright.services.applications.bulk;
