/** Applications as the members of an organization see them. Commands: {@code ApplicationReviewService}. */
package org.jobwright.services.applications.pipeline;
