/**
 * Applying, from the form to a sent application. Commands: {@code ApplyService}, for anyone with the token of a draft.
 */
package org.jobwright.services.applications.apply;
