import { useDetails } from "./details.ts";
import { PostList, postOf, type PostsProps } from "./offices.tsx";
import { orderPosts } from "./order-posts.ts";

/** What an actor belongs to, and who belongs to it. */
export function Memberships({ id, window }: PostsProps) {
  const { records } = useDetails();
  return (
    <>
      <PostList
        title="Member of"
        posts={orderPosts(records.membershipsOf(id), window).map((one) => ({
          actor: one.group,
          ...postOf(one),
        }))}
      />
      <PostList
        title="Members"
        posts={orderPosts(records.membersOf(id), window).map((one) => ({
          actor: one.member,
          ...postOf(one),
        }))}
      />
    </>
  );
}
