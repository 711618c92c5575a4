/** How the hiring for a posting goes, in numbers without names. */
package org.jobwright.services.figures;
