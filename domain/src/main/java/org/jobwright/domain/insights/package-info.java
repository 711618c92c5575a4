/**
 * What is known about kinds of work: role guides ({@link org.jobwright.domain.insights.guides.RoleGuide}), the titles
 * and occupations that stand for them, their pay, and their market. Builds on jobs; search and moderation use it.
 */
package org.jobwright.domain.insights;
