/** The stages of a pipeline. */
package org.jobwright.domain.applications.pipeline;
