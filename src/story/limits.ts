/** What a story may hold. One past each limit is a problem that names the limit. */
export const LIMITS = {
  storyBytes: 1_000_000,
  nesting: 100,
  steps: 2_000,
  layers: 100,
  layerBytes: 10_000_000,
  layerPoints: 20_000,
  layerVertices: 200_000,
  propertiesPerFeature: 64,
  propertyBytes: 4_000,
  imageBytes: 5_000_000,
  imagePixels: 8_000,
} as const
