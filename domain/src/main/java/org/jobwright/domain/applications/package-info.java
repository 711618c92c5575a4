/** The way from applying to an answer: JobApplication, pipeline stages, decisions that are staged before they are told. */
package org.jobwright.domain.applications;
