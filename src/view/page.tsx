import type { ComponentChildren, VNode } from 'preact'

export interface PageProps {
  readonly lang: string
  readonly title: string
  readonly description: string
  /** The one address of the page, absolute, where it is known. */
  readonly canonical: string | undefined
  readonly contentSecurityPolicy: string
  /** Addresses, relative to the page. */
  readonly pageCss: string
  readonly shadowCss: string
  readonly script: string
  /** Scripts that `script` imports at once. */
  readonly preloads: readonly string[]
  readonly storyJson: string
  readonly icon: string
  readonly children: ComponentChildren
}

/** A page of its own for one story: nothing inline, nothing from elsewhere. */
export function Page(props: PageProps): VNode {
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={props.contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        <meta name="description" content={props.description} />
        {props.canonical !== undefined && <link rel="canonical" href={props.canonical} />}
        <link rel="icon" type="image/svg+xml" href={props.icon} />
        <link rel="stylesheet" href={props.pageCss} />
        <link rel="preload" as="style" href={props.shadowCss} />
        <link rel="preload" as="fetch" crossorigin="anonymous" href={props.storyJson} />
        {props.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={props.script} />
      </head>
      <body>
        <main>{props.children}</main>
      </body>
    </html>
  )
}
