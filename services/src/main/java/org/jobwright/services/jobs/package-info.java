/**
 * Openings and their adverts. Employers write and manage them ({@code PostingDraftService}, {@code JobPostingService},
 * {@code PostingTemplateService}), moderators decide ({@code PostingModerationService}), anyone reads what is public
 * ({@code JobPostingQueries}). Files of adverts come in through {@code PostingImport}.
 */
package org.jobwright.services.jobs;
