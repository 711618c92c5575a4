/** Explained matches: who lets them be made, how they are made in the background, and who reads them. */
package org.jobwright.services.matching;
