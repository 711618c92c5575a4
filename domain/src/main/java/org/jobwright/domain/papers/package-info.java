/** Documents that an employer asks applicants for. */
package org.jobwright.domain.papers;
