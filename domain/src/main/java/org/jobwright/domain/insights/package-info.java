/**
 * What is known about kinds of work: role guides ({@link org.jobwright.domain.insights.guides.RoleGuide}), the titles and
 * occupations that mean them, what they pay, and how their market moves. Stands above jobs, and below search and
 * moderation, which use it.
 */
package org.jobwright.domain.insights;
