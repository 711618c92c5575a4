/**
 * From applying to an answer: JobApplication, pipeline stages, and decisions that are proposed before they are
 * released.
 */
package org.jobwright.domain.applications;
