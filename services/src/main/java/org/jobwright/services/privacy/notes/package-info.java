/** Candidates ask for what an employer's team wrote about them, and the employer answers. */
package org.jobwright.services.privacy.notes;
